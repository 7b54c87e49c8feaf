-- expect: 2: "inhaler.jpg" is a photograph
return flow { title = "Your inhaler", tile = "inhaler.jpg",
  slide { "cap", title = "Take off the cap" },
}
