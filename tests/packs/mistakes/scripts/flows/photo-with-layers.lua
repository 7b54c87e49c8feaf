-- expect: 4: a photograph has no layers
return flow { title = "Your inhaler",
  slide { "cap", title = "Take off the cap",
    picture = { "inhaler.jpg", show = { "cap" }, alt = "A hand holds an inhaler.", licence = "Photo: our clinic" } },
}
