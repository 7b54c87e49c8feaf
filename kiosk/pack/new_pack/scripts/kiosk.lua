-- What this kiosk offers, and in which order. Each name in `topics` is a file in flows/.
return kiosk {
  title = "What would you like to know?",
  subtitle = "An example: change these words in scripts/kiosk.lua",

  topics = { "easy-walk" },

  urgent = { "warning-signs", label = "Get help now: warning signs" },

  -- Each place of the figure shows the topics whose `body_part` it is. To do without a figure, take these lines out.
  figure = { "runner-home.svg",
    alt = "A runner from the side, with three places to touch: low back, leg and foot.",
    parts = {
      ["low-back"] = { "Low back", picture = "window-low-back.svg" },
      leg = { "Leg", picture = "window-leg.svg" },
      foot = { "Foot", picture = "window-foot.svg" },
    } },

  -- The scripts are written in English; source = "de" would say German. Each other language has its words in translations/.
  languages = { en = "English", es = "Español" },
}
