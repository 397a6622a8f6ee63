-- What publishers released. A release never changes: a correction is a new release that supersedes the old one.

CREATE TABLE dataset (
  code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title    text NOT NULL,
  title_zh text
);
COMMENT ON TABLE dataset IS 'A series of releases of one kind of figures';

CREATE TABLE source_release (
  release_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset      text NOT NULL REFERENCES dataset,
  sha256       bytea NOT NULL CHECK (octet_length(sha256) = 32),
  publisher    text NOT NULL,
  source_title text NOT NULL,
  licence      text NOT NULL,
  released_on  date,
  label        text CHECK (label <> ''),
  layout       text NOT NULL CHECK (layout IN ('table', 'matrix')),
  table_schema jsonb NOT NULL,
  origin       text NOT NULL,
  supersedes   bigint UNIQUE REFERENCES source_release,
  reason       text,
  imported_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  imported_by  text NOT NULL DEFAULT current_user,
  UNIQUE (dataset, release_id)
);
-- With the unique "supersedes", one root makes the releases of a dataset a chain that cannot fork.
CREATE UNIQUE INDEX source_release_one_root ON source_release (dataset) WHERE supersedes IS NULL;
COMMENT ON TABLE source_release IS 'An immutable, validated, content-hashed release of a dataset';
COMMENT ON COLUMN source_release.sha256 IS 'Hash of the content that can reach a computation: fields, units, label and figures, in key order';
COMMENT ON COLUMN source_release.label IS 'A caveat that travels to everything computed from it, such as "illustrative"';
COMMENT ON COLUMN source_release.table_schema IS 'The Frictionless Table Schema the figures were validated against, with units';
COMMENT ON COLUMN source_release.origin IS 'Name of the file the figures were read from';

CREATE TABLE release_row (
  release_id  bigint NOT NULL REFERENCES source_release,
  row_key     text NOT NULL,
  line_number integer NOT NULL CHECK (line_number > 0),
  fields      jsonb NOT NULL,
  PRIMARY KEY (release_id, row_key)
);
COMMENT ON TABLE release_row IS 'One row of a release laid out as a table';
COMMENT ON COLUMN release_row.row_key IS 'Primary key of the row, written field=value,field=value in the order of the schema';
COMMENT ON COLUMN release_row.line_number IS 'Line of the source file, so that a value can be traced to its cell';

CREATE TABLE release_matrix (
  release_id    bigint PRIMARY KEY REFERENCES source_release,
  row_labels    text[] NOT NULL,
  column_labels text[] NOT NULL,
  cells         double precision[] NOT NULL,
  CHECK (cardinality(cells) = cardinality(row_labels) * cardinality(column_labels))
);
COMMENT ON TABLE release_matrix IS 'A release laid out as a matrix; cells in row-major order';

GRANT SELECT ON dataset, source_release, release_row, release_matrix TO cesuan_writer, cesuan_reader;
GRANT INSERT ON dataset, source_release, release_row, release_matrix TO cesuan_writer;
GRANT UPDATE (title, title_zh) ON dataset TO cesuan_writer;
