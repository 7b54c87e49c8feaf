-- expect: 3: end the text or comment with ]]
return flow { title = "Heel pain",
  slide { "band", title = "A band", text = [[It runs to your toes. },
}
