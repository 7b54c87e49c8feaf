-- Views by month over the central statistics, for the clinic's own people. After schema.sql; may be run again.
--   psql --dbname=ADDRESS --file=views.sql
--
-- INTERNAL: NOTHING IS HIDDEN HERE. Numbers of 1 to 10 may let a person be recognised: do not publish them or pass them on.
BEGIN;
SET LOCAL search_path = kiosk_statistics;

CREATE OR REPLACE VIEW internal_visits_by_month AS
SELECT kiosk, name, date_trunc('month', day)::date AS month, language, ending, depth, sum(visits)::bigint AS visits
FROM visits JOIN kiosks USING (kiosk)
GROUP BY kiosk, name, month, language, ending, depth;

CREATE OR REPLACE VIEW internal_hours_by_month AS
SELECT kiosk, name, date_trunc('month', day)::date AS month, hour, sum(visits)::bigint AS visits
FROM hours JOIN kiosks USING (kiosk)
GROUP BY kiosk, name, month, hour;

-- The title is the one counted last in the month.
CREATE OR REPLACE VIEW internal_topics_by_month AS
SELECT f.kiosk, name, date_trunc('month', day)::date AS month, language, f.flow,
       (array_agg(title ORDER BY day DESC, t.content COLLATE "C" DESC) FILTER (WHERE title IS NOT NULL))[1] AS title,
       sum(opened)::bigint AS opened, sum(completed)::bigint AS completed
FROM flows f JOIN kiosks k ON k.kiosk = f.kiosk
LEFT JOIN titles t ON t.kiosk = f.kiosk AND t.content = f.content AND t.flow = f.flow AND t.slide = ''
GROUP BY f.kiosk, name, month, language, f.flow;

CREATE OR REPLACE VIEW internal_slides_by_month AS
SELECT s.kiosk, name, date_trunc('month', day)::date AS month, s.flow, s.slide,
       (array_agg(title ORDER BY day DESC, t.content COLLATE "C" DESC) FILTER (WHERE title IS NOT NULL))[1] AS title,
       sum(shown)::bigint AS shown, sum(left_from)::bigint AS left_from,
       min(coalesce(stop, '') COLLATE "C") AS room_of
FROM slides s JOIN kiosks k ON k.kiosk = s.kiosk
LEFT JOIN titles t ON t.kiosk = s.kiosk AND t.content = s.content AND t.flow = s.flow AND t.slide = s.slide
GROUP BY s.kiosk, name, month, s.flow, s.slide;

CREATE OR REPLACE VIEW internal_answers_by_month AS
SELECT kiosk, name, date_trunc('month', day)::date AS month, content, flow, slide, answer,
       sum(chosen)::bigint AS chosen, sum(first_try)::bigint AS first_try
FROM answers JOIN kiosks USING (kiosk)
GROUP BY kiosk, name, month, content, flow, slide, answer;
COMMIT;
