-- expect: 2: "show" that is not known
return flow { title = "Your inhaler", tile = { "inhaler.jpg", show = { "cap" } },
  slide { "cap", title = "Take off the cap" },
}
