-- expect: 4: write ["heel-bone"] = 
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = "foot.svg",
    parts = { heel-bone = "Heel bone" } },
}
