-- What this kiosk offers, and in which order. Each name in `topics` is a file in flows/.
return kiosk {
  title = "What hurts, and why?",
  subtitle = "Back and foot pain for runners",

  topics = { "back-strain", "herniated-disc", "sciatica", "worn-discs", "heel-pain", "running-load", "run-well" },

  urgent = { "warning-signs", label = "Get help now: warning signs" },

  figure = { "runner-home.svg",
    alt = "A runner from the side, with three places to touch: low back, leg and foot.",
    parts = {
      ["low-back"] = { "Low back", picture = "window-low-back.svg" },
      leg = { "Leg", picture = "window-leg.svg" },
      foot = { "Foot", picture = "window-foot.svg" },
    } },

  languages = { { "en", "English" }, { "es", "Español" }, { "zh", "中文" }, { "ar", "العربية" } },
}
