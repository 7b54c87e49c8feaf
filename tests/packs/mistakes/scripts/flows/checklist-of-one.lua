-- expect: 3: has 1 things
return flow { title = "Heel pain",
  checklist { "at-home", title = "What will you try?", things = { "Stretch my calf" } },
  slide { "end", title = "The end" },
}
