-- Tables that a central server of before did not have: what questions asked, on which days kiosks ran, and their groups. Nothing else
-- changes, so that kiosks of before go on pushing. May be run again. As the owner of the database:
--   psql --dbname=ADDRESS --file=add-questions-and-days.sql
-- Then let the user who pushes into the new tables as well: GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA kiosk_statistics. Until
-- then kiosks push all but these; the next push tells what the server missed.
BEGIN;
SET LOCAL search_path = kiosk_statistics;

-- What each content's questions asked: their own words with answer 0, then the answers, and whether they are right.
CREATE TABLE IF NOT EXISTS questions (
  kiosk bigint NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  answer smallint NOT NULL,
  text text NOT NULL,
  is_right smallint NOT NULL CHECK (is_right IN (0, 1)),
  PRIMARY KEY (kiosk, content, flow, slide, answer)
);

-- Days on which a kiosk showed its first screen, whether somebody came or not.
CREATE TABLE IF NOT EXISTS days_on (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (kiosk, day)
);

-- The first day that was kept when old days were deleted (stats prune --from-server): a push brings none before it back.
CREATE TABLE IF NOT EXISTS pruned (
  first_kept date PRIMARY KEY
);

-- The group that a kiosk belongs to (group in its kiosk.toml).
CREATE TABLE IF NOT EXISTS kiosk_groups (
  kiosk bigint PRIMARY KEY,
  name text NOT NULL
);
COMMIT;
