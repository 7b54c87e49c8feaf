-- expect: 3: stand in no list
return flow { title = "Heel pain",
  ask { "ask", title = "What would you like to ask?",
    "When can I run again?", "Which shoes are good for me?", "Do I need a scan?" },
  summary { "end", title = "Home", points = { { "Rest" } } },
}
