-- From version 1 of the central tables to version 2, which tells rooms from the stops they stand beside. Nothing is lost; may be
-- run again. As the owner of the database:
--   psql --dbname=ADDRESS --file=to-version-2.sql
-- Then run views.sql again, if it is used. Until then kiosks go on pushing to version 1, without the rooms.
BEGIN;
SET LOCAL search_path = kiosk_statistics;
ALTER TABLE titles ADD COLUMN IF NOT EXISTS stop text NOT NULL DEFAULT '';
COMMENT ON COLUMN titles.stop IS 'the stop beside whose room the slide stands; empty: it is a stop itself';
UPDATE version SET version = 2 WHERE version = 1;
COMMIT;
