-- expect: 4: without folders
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = { "../../secret.svg" } },
}
