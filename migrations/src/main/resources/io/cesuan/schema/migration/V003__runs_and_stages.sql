-- What was computed, from what, by which method. A stage is computed once for each key and then reused.

CREATE TABLE specification (
  sha256     bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
  content    text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE specification IS 'Every parameter of a run, whole, as canonical JSON';

CREATE TABLE run (
  run_id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind                 text NOT NULL CHECK (kind IN ('annual', 'replay')),
  specification_sha256 bytea NOT NULL REFERENCES specification,
  inputs_sha256        bytea NOT NULL CHECK (octet_length(inputs_sha256) = 32),
  workflow_id          text NOT NULL,
  state                text NOT NULL CHECK (state IN ('running', 'completed', 'failed')),
  code_version         text NOT NULL,
  requested_by         text NOT NULL DEFAULT current_user,
  started_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at          timestamptz,
  failure              text,
  CHECK ((state = 'running') = (finished_at IS NULL)),
  CHECK ((state = 'failed') = (failure IS NOT NULL))
);
-- A run that was interrupted is taken up again, never begun a second time beside itself.
CREATE UNIQUE INDEX run_one_running ON run (kind, specification_sha256, inputs_sha256) WHERE state = 'running';
COMMENT ON TABLE run IS 'One computation of a specification on given releases';
COMMENT ON COLUMN run.inputs_sha256 IS 'Hash of the releases the run uses';

CREATE TABLE run_input (
  run_id     bigint NOT NULL REFERENCES run,
  dataset    text NOT NULL,
  release_id bigint NOT NULL,
  PRIMARY KEY (run_id, dataset),
  FOREIGN KEY (dataset, release_id) REFERENCES source_release (dataset, release_id)
);
COMMENT ON TABLE run_input IS 'The release of each dataset that a run was given';

CREATE TABLE artifact (
  sha256     bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
  content    bytea NOT NULL CHECK (sha256(content) = sha256),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE artifact IS 'Output of a stage as canonical JSON, addressed by its hash';

CREATE TABLE stage_execution (
  execution_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stage_key      bytea NOT NULL UNIQUE CHECK (octet_length(stage_key) = 32),
  stage          text NOT NULL,
  part           text NOT NULL,
  method_version text NOT NULL,
  parameters     jsonb NOT NULL,
  warnings       text[] NOT NULL,
  label          text CHECK (label <> ''),
  code_version   text NOT NULL,
  native_library text NOT NULL,
  started_at     timestamptz NOT NULL,
  finished_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (started_at <= finished_at)
);
COMMENT ON TABLE stage_execution IS 'A stage that was computed, under the key that lets later runs reuse it';
COMMENT ON COLUMN stage_execution.stage_key IS 'Hash of stage, part, method version and parameters, and of name, content and label of each input';
COMMENT ON COLUMN stage_execution.part IS 'What the stage was computed for, such as a year; empty where it is computed once in a run';
COMMENT ON COLUMN stage_execution.label IS 'The caveats of all inputs, such as "illustrative"';

CREATE TABLE stage_input (
  execution_id      bigint NOT NULL REFERENCES stage_execution,
  name              text NOT NULL,
  sha256            bytea NOT NULL CHECK (octet_length(sha256) = 32),
  release_id        bigint REFERENCES source_release,
  selection         text,
  source_execution  bigint REFERENCES stage_execution,
  source_output     text,
  PRIMARY KEY (execution_id, name),
  CHECK ((release_id IS NULL) = (selection IS NULL)),
  CHECK ((source_execution IS NULL) = (source_output IS NULL)),
  CHECK ((release_id IS NULL) <> (source_execution IS NULL))
);
CREATE INDEX stage_input_source ON stage_input (source_execution);
COMMENT ON TABLE stage_input IS 'What a stage was computed from: a selection of a release, or an output of another stage';
COMMENT ON COLUMN stage_input.selection IS 'The rows taken, written field=value; empty for the whole release';

CREATE TABLE stage_output (
  execution_id bigint NOT NULL REFERENCES stage_execution,
  name         text NOT NULL,
  sha256       bytea NOT NULL REFERENCES artifact,
  PRIMARY KEY (execution_id, name)
);
CREATE INDEX stage_output_artifact ON stage_output (sha256);
COMMENT ON TABLE stage_output IS 'The artifacts a stage produced, by name';

CREATE TABLE run_stage (
  run_id       bigint NOT NULL REFERENCES run,
  stage        text NOT NULL,
  part         text NOT NULL,
  execution_id bigint NOT NULL REFERENCES stage_execution,
  disposition  text NOT NULL CHECK (disposition IN ('computed', 'reused')),
  reason       text NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (run_id, stage, part)
);
CREATE INDEX run_stage_execution ON run_stage (execution_id);
COMMENT ON TABLE run_stage IS 'Which executions make up a run, and whether it computed or reused them, and why';

GRANT SELECT ON specification, run, run_input, artifact, stage_execution, stage_input, stage_output, run_stage
  TO cesuan_writer, cesuan_reader;
GRANT INSERT ON specification, run, run_input, artifact, stage_execution, stage_input, stage_output, run_stage
  TO cesuan_writer;
GRANT UPDATE (workflow_id, state, finished_at, failure) ON run TO cesuan_writer;
