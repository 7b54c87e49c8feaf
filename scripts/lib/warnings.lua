-- The warning signs. Every flow takes its words from here, so that they are the same everywhere.
-- Change a sign here and it changes in every flow. A clinician must approve each change.
--
-- Use in a flow:
--   local warnings = use "warnings"
--   warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
--     picture = warnings.body }

local pee_or_poop = "Cannot start or hold pee, or leaking poop"

return {
  now_back = "Get help now: back",
  now_foot = "Get help now: foot",
  today_back = "Get help today: back",
  today_foot = "Get help today: foot",

  any_one = "if you have *any one* of these",
  any_one_back = "for back pain with *any one* of these",
  any_one_foot = "for foot pain with *any one* of these",

  -- Low back and legs: at once.
  back_now = {
    "Numb between your legs, genitals or bottom",
    pee_or_poop,
    "Both legs weak or numb",
    "Leg getting weaker or more numb",
    "Nerve pain down both legs",
    "Numbness or change during sex",
    "Pain after a crash or bad fall",
    "Back pain with chest pain",
  },

  -- One of them, for a question about signs: answer { warnings.pee_or_poop, right = true, … }
  pee_or_poop = pee_or_poop,

  -- Low back and legs: the same day.
  back_today = {
    "Fever, chills or feeling very ill",
    "Cancer, now or before",
    "Trouble fighting germs (like on steroid pills), injected drugs",
    "Weight loss without trying",
    "Night pain that rest won’t ease",
    "New lump or new shape",
    "New weak leg or dropping foot",
    "Small fall, if older or bones break easily",
  },

  -- Foot and calf: at once.
  foot_now = {
    "Very bad pain right after an injury",
    "Very bad pain and swelling",
    "You cannot stand on the foot",
    "Heel pain with a fever",
    "A swollen, painful calf",
    "Sudden trouble breathing",
  },

  -- Foot and calf: the same day.
  foot_today = {
    "Diabetes",
    "A numb or tingling foot",
    "You cannot walk as usual",
    "You cannot rise on your toes",
    "You cannot point your foot down",
    "Bone pain at night",
    "Pain that keeps getting worse",
  },

  body = { "warning-body.svg",
    alt = "A body from behind. Lines mark the area between the legs, where numbness is a warning sign." },
  foot = { "foot-signs.svg", alt = "A lower leg and foot. Rings mark the calf and the heel." },
}
