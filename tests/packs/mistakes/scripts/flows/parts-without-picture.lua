-- expect: 4: has parts but no picture
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    parts = { heel = "Heel bone" } },
}
