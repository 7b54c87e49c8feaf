-- expect: 4: turns the order of the letters, U+202E
return flow { title = "Heel pain",
  slide { "call", title = "When to call",
    text = "Call \u{202E}112\u{202C} now." },
  slide { "mixed", title = "Isolates are fine", text = "\u{2066}+1 555\u{2069}" },
}
