-- expect: 3: has 2 steps
return flow { title = "Inhaler",
  order { "inhale", title = "What comes first?", steps = { "Shake it", "Breathe in" } },
  slide { "end", title = "The end" },
}
