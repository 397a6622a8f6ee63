-- What was published. Bitemporal: an observation holds for a year, and is current for a range of publication time.

CREATE TABLE vintage (
  vintage      integer PRIMARY KEY CHECK (vintage > 0),
  run_id       bigint NOT NULL REFERENCES run,
  published_at timestamptz NOT NULL UNIQUE DEFAULT clock_timestamp(),
  published_by text NOT NULL DEFAULT current_user
);
COMMENT ON TABLE vintage IS 'One publication: from its moment on, its observations are the current ones';

CREATE TABLE observation (
  observation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  indicator      text NOT NULL REFERENCES indicator,
  year           integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  region         text NOT NULL REFERENCES region,
  industry       text NOT NULL REFERENCES industry,
  value          double precision NOT NULL CHECK (value > '-Infinity' AND value < 'Infinity'),
  unit           text NOT NULL,
  status         text NOT NULL CHECK (status IN ('A', 'E', 'F')),
  label          text CHECK (label <> ''),
  lower_bound    double precision,
  upper_bound    double precision,
  execution_id   bigint NOT NULL REFERENCES stage_execution,
  vintage        integer NOT NULL REFERENCES vintage,
  current_during tstzrange NOT NULL CHECK (NOT isempty(current_during) AND lower_inc(current_during)),
  CONSTRAINT observation_one_current_value EXCLUDE USING gist (
    indicator WITH =, year WITH =, region WITH =, industry WITH =, current_during WITH &&
  )
);
CREATE INDEX observation_current ON observation (indicator, region, industry, year) WHERE upper_inf(current_during);
CREATE INDEX observation_execution ON observation (execution_id);
COMMENT ON TABLE observation IS 'A published value; a later vintage that changes it ends its range and adds another row';
COMMENT ON COLUMN observation.status IS 'A actual, E estimated, F forecast: the least certain of all that it was computed from';
COMMENT ON COLUMN observation.label IS 'Caveats of the sources it was computed from, such as "illustrative"';
COMMENT ON COLUMN observation.vintage IS 'The vintage that first published this value';
COMMENT ON COLUMN observation.current_during IS 'Publication time over which this is the current value of its key';
COMMENT ON CONSTRAINT observation_one_current_value ON observation IS 'A key never has two values at the same publication time';

GRANT SELECT ON vintage, observation TO cesuan_writer, cesuan_reader;
GRANT INSERT ON vintage, observation TO cesuan_writer;
GRANT UPDATE (current_during) ON observation TO cesuan_writer;
