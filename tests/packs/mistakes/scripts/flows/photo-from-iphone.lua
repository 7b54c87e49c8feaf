-- expect: 4: save the photograph as JPEG
return flow { title = "Your inhaler",
  slide { "cap", title = "Take off the cap",
    picture = { "IMG_2041.HEIC", alt = "A hand holds an inhaler." } },
}
