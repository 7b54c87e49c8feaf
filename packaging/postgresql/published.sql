-- Published tables, for Power BI, Grafana, R and the like: what `stats export --to-server ADDRESS` writes. Small numbers are hidden in them.
-- Run once, as the owner of the database, and again after an update; what is there stays:
--   psql --dbname=ADDRESS --file=published.sql
-- Then: GRANT USAGE ON SCHEMA kiosk_published TO publisher, readers;
--       GRANT SELECT, INSERT, DELETE ON ALL TABLES IN SCHEMA kiosk_published TO publisher;
--       GRANT SELECT ON ALL TABLES IN SCHEMA kiosk_published TO readers;   and nothing of kiosk_statistics to them
--
-- In every table: of_kiosks is "all", "group NAME" or "kiosk NAME"; by is year, quarter, month, week or day; starts is the first day
-- of the period. hidden names the columns whose number is hidden, which are NULL; another NULL: there is no such number.
BEGIN;
CREATE SCHEMA IF NOT EXISTS kiosk_published;
COMMENT ON SCHEMA kiosk_published IS 'Published counts of the waiting-room kiosks; NULL and named in "hidden": a hidden number, not 0';
SET LOCAL search_path = kiosk_published;

-- The last export of each sort.
CREATE TABLE IF NOT EXISTS exports (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  made_on date NOT NULL,
  hide_up_to integer NOT NULL,
  clinic text NOT NULL,
  kiosks integer NOT NULL,
  PRIMARY KEY (of_kiosks, by)
);

-- One row is one period. Each visit is counted once, on the day on which it ended.
CREATE TABLE IF NOT EXISTS visits (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  visits bigint,
  finished bigint,
  "left" bigint,
  idle bigint,
  glanced bigint,
  looked bigint,
  read bigint,
  days_on bigint,
  days_off bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS visits_by_time ON visits (of_kiosks, by, starts);

-- Visits by the language in which they ended.
CREATE TABLE IF NOT EXISTS languages (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  language text NOT NULL,
  visits bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS languages_by_time ON languages (of_kiosks, by, starts);

-- Visits by the local hour in which they ended.
CREATE TABLE IF NOT EXISTS hours (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  hour bigint,
  visits bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS hours_by_time ON hours (of_kiosks, by, starts);

-- Visits that opened a topic, and those of them that reached its end.
CREATE TABLE IF NOT EXISTS topics (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  flow text NOT NULL,
  title text NOT NULL,
  opened bigint,
  completed bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS topics_by_time ON topics (of_kiosks, by, starts);

-- Visits that were shown a slide, and those that ended on it.
CREATE TABLE IF NOT EXISTS slides (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  title text NOT NULL,
  room_of text NOT NULL,
  shown bigint,
  left_from bigint,
  seconds_median bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS slides_by_time ON slides (of_kiosks, by, starts);

-- Visits in which a part of a picture was touched.
CREATE TABLE IF NOT EXISTS parts (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  part text NOT NULL,
  visits bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS parts_by_time ON parts (of_kiosks, by, starts);

-- Visits in which an answer was chosen, and chosen first, by version of the question.
CREATE TABLE IF NOT EXISTS answers (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  version text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  answer bigint,
  chosen bigint,
  first_try bigint,
  text text NOT NULL,
  "right" text NOT NULL,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS answers_by_time ON answers (of_kiosks, by, starts);

-- Visits that ended with a value of a setting.
CREATE TABLE IF NOT EXISTS settings (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  setting text NOT NULL,
  value text NOT NULL,
  visits bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS settings_by_time ON settings (of_kiosks, by, starts);

-- First answers to a version of a question; the share of right ones lies between right_from and right_to, in per cent, with a confidence of 95 %.
CREATE TABLE IF NOT EXISTS questions (
  of_kiosks text NOT NULL,
  by text NOT NULL,
  starts date NOT NULL,
  period text NOT NULL,
  version text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  text text NOT NULL,
  first_tries bigint,
  "right" bigint,
  right_from bigint,
  right_to bigint,
  hidden text NOT NULL
);
CREATE INDEX IF NOT EXISTS questions_by_time ON questions (of_kiosks, by, starts);
COMMIT;
