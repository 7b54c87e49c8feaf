-- When to get help, and how fast. The lists come first: a reader in a hurry must not have to look for them.
local warnings = use "warnings"

return flow {
  title = "Warning signs", subtitle = "When to get help",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "Royal Free London NHS: Cauda equina syndrome", "Torbay and South Devon NHS: Cauda equina syndrome",
      "NHS: Sciatica", "NHS Gloucestershire: Low back pain red flags", "Sheffield Aches and Pains: What is back pain",
      "Mayo Clinic: Heel pain, when to see a doctor", "NHS: Plantar fasciitis" },
    confirm = {
      "What the nerve and the disc of the low back do: the labels (general knowledge)",
      "Every sign on the four lists, and whether it is “now” or “today”",
      "One sign is enough to ask for help (stricter than some sources, which ask for two)",
      "Weakness that gets worse stands under “now”: is that right?",
      "Weak bones and a small fall: today (NHS Gloucestershire)",
      "A swollen, painful calf or sudden trouble breathing: now (general knowledge)",
      "Numbers: 99 of 100 back pains have no serious cause; 1 to 3 in 100,000",
      "The emergency number and the wording at the front desk",
      "One disc can press on all nerves at once: the wording of why fast care matters",
      "Sudden severe pain without an injury: add it as a sign, under “now” or “today”?",
      "A cold or pale foot: add it as a sign, under “now” or “today”?",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "No one can tell ahead who has a serious cause; most running aches and foot pain are not dangerous (general knowledge)",
      "The signs’ words: genitals or bottom, start or hold pee, leaking poop; tingling between the legs and “new” are left out; older, or bones break easily" } },

  warning { "back-now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "foot-now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  warning { "back-today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  warning { "foot-today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot },

  slide { "tell", title = "How to tell the front desk",
    text = "You can say: *“I saw a warning sign on the screen. I need help.”*\n\n"
      .. "You need not say more out loud. It is fine if it turns out to be nothing.",
    picture = { "front-desk.svg", alt = "A person stands at the front desk and talks to the person behind it." } },

  room { "Why fast care matters",
    slide { "nerves", title = "Why fast care matters",
      text = "Nerves for your legs, bladder and bowel pass through your low back. "
        .. "If a disc presses on them all, they need help fast.\n\n"
        .. "This is rare. In a town of 100,000 people, it happens to about 1 to 3.",
      picture = { "spine-side.svg", alt = "The low spine from the side. The nerves run behind the bones and discs." },
      parts = {
        ["healthy-ring"] = { "Disc", say = "A soft pad between two spine bones." },
        ["nerve-root"] = { "Nerve", say = "It carries feeling and movement to and from your body." },
      } } },

  slide { "calm", title = "Most aches are not dangerous",
    text = "Of 100 people with back pain, 99 or more have no serious cause.\n\n"
      .. "No one can tell ahead who the other one is. So learn the few signs, then move with an easy mind.",
    picture = { "hundred-people.svg", alt = "A hundred people. A ring marks one of them." } },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Which sign should I watch for most?",
      "Where do I go at night or on a weekend?",
      "Who do I call if it gets worse?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Numb between your legs, or pee or poop trouble? Get help now", icon = "warn" },
      { "One warning sign is enough", icon = "tick" },
      { "In the clinic, tell the front desk", icon = "desk" },
      { "Anywhere else, call the emergency number", icon = "phone" },
      { "Most back and foot pain is not dangerous", icon = "heart" },
    } },

  room { "Quick check",
    question { "check-1", title = "How many warning signs are enough?",
      picture = { "signs-list.svg", alt = "A list with five warning signs on a board." },
      answer { "One", right = true, say = "Any one sign on the list is enough to ask for help." },
      answer { "At least two", say = "One sign is enough to ask for help. You are not a bother." },
      answer { "All of them", say = "Few people have them all. One sign is enough to ask for help." } },

    question { "check-2", title = "Numb between the legs: what to do?",
      picture = warnings.body,
      answer { "Get help now", right = true, say = "Fast care protects your nerves. In the clinic, tell the front desk." },
      answer { "Wait a week", say = "This one cannot wait. Fast care protects your nerves." },
      answer { "Stretch and rest", say = "This one cannot wait. Fast care protects your nerves." } } },
}
