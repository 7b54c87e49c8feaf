-- The central statistics: what `clinic-kiosk stats push` sends to. Run once, as the owner of the database:
--   psql --dbname=ADDRESS --file=schema.sql
-- Then let the user who pushes: GRANT USAGE ON SCHEMA kiosk_statistics, SELECT, INSERT, UPDATE ON ALL TABLES IN it.
--
-- INTERNAL: daily counts in which small numbers are not hidden. Publish only what `stats export` and `stats report` give.
BEGIN;
CREATE SCHEMA kiosk_statistics;
COMMENT ON SCHEMA kiosk_statistics IS 'INTERNAL: daily counts of the waiting-room kiosks; small numbers are not hidden';
SET LOCAL search_path = kiosk_statistics;

CREATE TABLE version (version integer PRIMARY KEY);
INSERT INTO version VALUES (2);

CREATE TABLE kiosks (
  kiosk bigint PRIMARY KEY CHECK (kiosk BETWEEN 1 AND 140737488355327),
  name text NOT NULL
);

CREATE TABLE titles (
  kiosk bigint NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  title text NOT NULL,
  stop text NOT NULL DEFAULT '',
  PRIMARY KEY (kiosk, content, flow, slide)
);
COMMENT ON COLUMN titles.stop IS 'the stop beside whose room the slide stands; empty: it is a stop itself';

-- Visits by how they ended and how deep they went.
CREATE TABLE visits (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  ending text NOT NULL CHECK (ending IN ('finished', 'left', 'idle')),
  depth text NOT NULL CHECK (depth IN ('glanced', 'looked', 'read')),
  visits bigint NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, ending, depth)
);

-- Visits by the local hour in which they ended.
CREATE TABLE hours (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  hour smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
  visits bigint NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, hour)
);

-- Visits that opened a topic, and those of them that reached its end.
CREATE TABLE flows (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  opened bigint NOT NULL CHECK (opened >= 1),
  completed bigint NOT NULL CHECK (completed BETWEEN 0 AND opened),
  PRIMARY KEY (kiosk, day, language, content, flow)
);

-- Visits that were shown a slide, and those of them that ended there.
CREATE TABLE slides (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  shown bigint NOT NULL CHECK (shown >= 1),
  left_from bigint NOT NULL CHECK (left_from BETWEEN 0 AND shown),
  PRIMARY KEY (kiosk, day, language, content, flow, slide)
);

-- Visits by how long they stayed on a slide; bucket is the lower end in seconds.
CREATE TABLE slide_seconds (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  bucket smallint NOT NULL,
  visits bigint NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, bucket)
);

-- Visits that touched a part of a picture.
CREATE TABLE parts (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  part text NOT NULL,
  visits bigint NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, part)
);

-- Visits that chose an answer, and those of them that chose it first.
CREATE TABLE answers (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  flow text NOT NULL,
  slide text NOT NULL,
  answer smallint NOT NULL,
  chosen bigint NOT NULL CHECK (chosen >= 1),
  first_try bigint NOT NULL CHECK (first_try BETWEEN 0 AND chosen),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, answer)
);

-- Visits that used a setting.
CREATE TABLE settings (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  setting text NOT NULL,
  value text NOT NULL,
  visits bigint NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, setting, value)
);

-- What each content's questions asked: their own words with answer 0, then the answers, and whether they are right.
CREATE TABLE questions (
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
CREATE TABLE days_on (
  kiosk bigint NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (kiosk, day)
);

-- The first day that was kept when old days were deleted (stats prune --from-server): a push brings none before it back.
CREATE TABLE pruned (
  first_kept date PRIMARY KEY
);

-- The group that a kiosk belongs to (group in its kiosk.toml).
CREATE TABLE kiosk_groups (
  kiosk bigint PRIMARY KEY,
  name text NOT NULL
);

-- On Citus, where one machine is not enough: each kiosk's counts stay together on one node. Take the marks away.
-- SELECT create_reference_table('version');
-- SELECT create_reference_table('pruned');
-- SELECT create_distributed_table('kiosks', 'kiosk');
-- SELECT create_distributed_table('titles', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('visits', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('hours', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('flows', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('slides', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('slide_seconds', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('parts', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('answers', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('settings', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('questions', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('days_on', 'kiosk', colocate_with => 'kiosks');
-- SELECT create_distributed_table('kiosk_groups', 'kiosk', colocate_with => 'kiosks');
COMMIT;
