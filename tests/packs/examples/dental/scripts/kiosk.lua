-- What this kiosk offers, and in which order. Each name in a group is a file in flows/.
return kiosk {
  title = "After your visit",
  subtitle = "What helps your mouth to heal",

  topics = {
    group { "Today", "tooth-out", "numb" },
    group { "Every day", "brushing" },
  },

  about = "our-clinic",  -- the clinic's name leads there
  look = { name = "Mill Lane Dental" },

  urgent = { "get-help", label = "Get help now: warning signs" },

  languages = { en = "English" },
}
