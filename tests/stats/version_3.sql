-- The third schema, as files of kiosks in use have it. Never change it.
CREATE TABLE visits (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  ending TEXT NOT NULL CHECK (ending IN ('finished', 'left', 'idle')),
  depth TEXT NOT NULL CHECK (depth IN ('glanced', 'looked', 'read')),
  visits INTEGER NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, ending, depth)
) STRICT, WITHOUT ROWID;
CREATE TABLE hours (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  visits INTEGER NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE flows (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  opened INTEGER NOT NULL CHECK (opened >= 1),
  completed INTEGER NOT NULL CHECK (completed BETWEEN 0 AND opened),
  PRIMARY KEY (kiosk, day, language, content, flow)
) STRICT, WITHOUT ROWID;
CREATE TABLE slides (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  slide TEXT NOT NULL CHECK (length(CAST(slide AS BLOB)) BETWEEN 1 AND 100 AND instr(slide, char(0)) = 0 AND slide NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  shown INTEGER NOT NULL CHECK (shown >= 1),
  left_from INTEGER NOT NULL CHECK (left_from BETWEEN 0 AND shown),
  PRIMARY KEY (kiosk, day, language, content, flow, slide)
) STRICT, WITHOUT ROWID;
CREATE TABLE slide_seconds (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  slide TEXT NOT NULL CHECK (length(CAST(slide AS BLOB)) BETWEEN 1 AND 100 AND instr(slide, char(0)) = 0 AND slide NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  bucket INTEGER NOT NULL CHECK (bucket IN (0, 2, 4, 6, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300)),
  visits INTEGER NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, bucket)
) STRICT, WITHOUT ROWID;
CREATE TABLE parts (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  slide TEXT NOT NULL CHECK (length(CAST(slide AS BLOB)) BETWEEN 1 AND 100 AND instr(slide, char(0)) = 0 AND slide NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  part TEXT NOT NULL CHECK (length(CAST(part AS BLOB)) BETWEEN 1 AND 100 AND instr(part, char(0)) = 0 AND part NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  visits INTEGER NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE answers (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  slide TEXT NOT NULL CHECK (length(CAST(slide AS BLOB)) BETWEEN 1 AND 100 AND instr(slide, char(0)) = 0 AND slide NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 99),
  chosen INTEGER NOT NULL CHECK (chosen >= 1),
  first_try INTEGER NOT NULL CHECK (first_try BETWEEN 0 AND chosen),
  PRIMARY KEY (kiosk, day, language, content, flow, slide, answer)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
  language TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  setting TEXT NOT NULL CHECK (length(CAST(setting AS BLOB)) BETWEEN 1 AND 40 AND instr(setting, char(0)) = 0 AND setting NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) BETWEEN 1 AND 40 AND instr(value, char(0)) = 0 AND value NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  visits INTEGER NOT NULL CHECK (visits >= 1),
  PRIMARY KEY (kiosk, day, language, content, setting, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE titles (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) BETWEEN 1 AND 100 AND instr(content, char(0)) = 0 AND content NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  flow TEXT NOT NULL CHECK (length(CAST(flow AS BLOB)) BETWEEN 1 AND 100 AND instr(flow, char(0)) = 0 AND flow NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  slide TEXT NOT NULL CHECK (length(CAST(slide AS BLOB)) BETWEEN 0 AND 100 AND instr(slide, char(0)) = 0 AND slide NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  title TEXT NOT NULL CHECK (length(CAST(title AS BLOB)) BETWEEN 0 AND 800 AND instr(title, char(0)) = 0 AND title NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  stop TEXT NOT NULL CHECK (length(CAST(stop AS BLOB)) BETWEEN 0 AND 100 AND instr(stop, char(0)) = 0 AND stop NOT GLOB '*[' || char(1) || '-' || char(31) || ']*') DEFAULT '',
  PRIMARY KEY (kiosk, content, flow, slide)
) STRICT, WITHOUT ROWID;
CREATE TABLE kiosks (
  kiosk INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327),
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 240 AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1) || '-' || char(31) || ']*'),
  PRIMARY KEY (kiosk)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = 1129010004;
PRAGMA user_version = 3;
