-- The warning signs: every topic takes them from here, so that they are the same everywhere. A clinician must approve each change.
return {
  now = "Get help now",
  today = "Ask us today",
  any_one = "if you have *any one* of these",

  signs_now = {
    "Trouble breathing or swallowing",
    "Bleeding that pressing does not stop",
    "A swelling that grows toward the eye or neck",
    "You cannot open your mouth",
    "Fever and feeling very ill",
  },

  signs_today = {
    "Pain that gets worse after day three",
    "A bad taste or smell from the gap",
    "Your lip is still numb the next day",
    "A swelling that gets bigger after day two",
  },

  face = { "swollen.svg", alt = "A person from the side. A ring marks the cheek." },
}
