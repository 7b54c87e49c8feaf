-- expect: 4: write "foot.svg"
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "foot" },
}
