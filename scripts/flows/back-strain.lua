-- Strains and sprains of the low back.
local warnings = use "warnings"

return flow {
  title = "Back strain", subtitle = "Sprain or strain", body_part = "low-back", tile = "tile-back-strain.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "NHS: Sprains and strains", "MedlinePlus: Sprains and strains", "Mayo Clinic: Back pain",
      "American College of Physicians 2017: low back pain guideline" } },

  slide { "muscles", title = "Muscles hold up your back",
    text = "Muscles move your spine. Bands called *ligaments* tie the bones together. Discs sit between the bones.",
    picture = { "back-muscles.svg", alt = "The low back from behind: spine bones, discs, bands and a long muscle on each side." },
    parts = {
      muscle = { "Muscle", say = "Long muscles on both sides hold you up and let you bend." },
      ligament = { "Ligament", say = "A tough band that ties one bone to the next." },
      disc = { "Disc", say = "A soft pad between two bones." },
      bone = { "Spine bone", say = "Five strong bones make up your low back." },
    } },

  compare { "strain", title = "A strain is in the muscle",
    text = "A healthy muscle is long and even. Touch *Strained* to see the change.",
    picture = { "back-muscles.svg",
      alt = "The low back from behind. Healthy: smooth muscles. Strained: small tears in one muscle, with a red ring." },
    before = { "muscles", label = "Healthy", part = "muscle" },
    after = { "muscle-strained", label = "Strained", part = "strain-spot",
      say = "This muscle is stretched or torn: a *strain*. A *sprain* is a stretched or torn ligament. "
        .. "They feel alike, and you care for them the same way." } },

  slide { "feel", title = "It is sore, tight and stiff",
    text = "It may start with a twist, a sudden move or too much too soon. Your low back aches and may cramp. "
      .. "It hurts more when you move.\n\nIt can spread to your buttock or thigh.",
    picture = { "back-muscles.svg", show = { "ligament-sprained" }, hide = { "ligament-healthy" },
      alt = "The low back from behind. A sore spot is marked at one ligament." } },

  steps { "home", title = "What helps at home",
    text = "Bed rest slows you down. A little movement helps.",
    step { "Take short walks", detail = "Get up often. Do not sit long", picture = "back-walk.svg" },
    step { "Use heat or wrapped ice", detail = "Pick what feels better", picture = "back-heat.svg" },
    step { "Lie on your side", detail = "Pillow between your knees", picture = "side-pillow.svg" } },

  slide { "time", title = "Most get better in weeks",
    text = "Many people feel better in two weeks, and most within a month. You may not need a scan. "
      .. "Run again when daily walks are easy.\n\n"
      .. "A clinician may offer exercise, physical therapy or medicine. Ask if it is no better after a few weeks.",
    picture = { "step-walk.svg", alt = "A person on an easy walk." } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  question { "check-1", title = "What helps in the first days?",
    answer { "Short walks", right = true, say = "A little movement helps your back heal." },
    answer { "Staying in bed", say = "Rest feels safe. But a little movement helps your back heal." },
    answer { "A hard run", say = "You want to be back soon. Start with short walks and build up." } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Keep moving with short walks", icon = "walk" },
      { "Use heat or wrapped ice if it helps", icon = "sun" },
      { "Most people feel better within a month", icon = "clock" },
      { "Numb between your legs, or pee or poop trouble? Get help now", icon = "warn" },
    } },
}
