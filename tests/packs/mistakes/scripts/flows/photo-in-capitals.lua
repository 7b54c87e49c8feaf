-- expect: 4: "img-2041.jpg"
return flow { title = "Your inhaler",
  slide { "cap", title = "Take off the cap",
    picture = { "IMG 2041.JPG", alt = "A hand holds an inhaler." } },
}
