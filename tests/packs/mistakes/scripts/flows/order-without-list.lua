-- expect: 3: stand in no list
return flow { title = "Inhaler",
  order { "inhale", title = "What comes first?", "Shake it", "Breathe out", "Breathe in" },
  slide { "end", title = "The end" },
}
