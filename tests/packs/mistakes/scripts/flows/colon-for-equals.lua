-- expect: 3: write title = 
return flow { title = "Heel pain",
  slide { "band", title: "A band" },
}
