-- expect: 4: has 2 questions
return flow { title = "Heel pain",
  ask { "ask", title = "What would you like to ask?",
    questions = { "When can I run again?", "Which shoes are good for me?" } },
  summary { "end", title = "Home", points = { { "Rest" } } },
}
