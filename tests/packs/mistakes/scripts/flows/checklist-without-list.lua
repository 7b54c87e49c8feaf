-- expect: 3: stand in no list
return flow { title = "Heel pain",
  checklist { "at-home", title = "What will you try?", "Stretch my calf", "Wear soft shoes" },
  slide { "end", title = "The end" },
}
