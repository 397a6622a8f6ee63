-- Three roles. The owner runs the migrations; whoever writes or reads gets one of the two group roles below.
-- Roles belong to the whole cluster, so another database of it may have made them already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cesuan_writer') THEN
    CREATE ROLE cesuan_writer NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cesuan_reader') THEN
    CREATE ROLE cesuan_reader NOLOGIN;
  END IF;
END $$;

-- Equality inside exclusion constraints.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

GRANT USAGE ON SCHEMA cesuan TO cesuan_writer, cesuan_reader;

COMMENT ON SCHEMA cesuan IS 'Cesuan (测算): releases, runs, stage executions and published observations';
