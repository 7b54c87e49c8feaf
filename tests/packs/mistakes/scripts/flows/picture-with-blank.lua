-- expect: 4: rename the file to "my-foot.svg"
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "my foot.svg" },
}
