-- expect: 3: keep one of the two versions
return flow { title = "Heel pain",
<<<<<<< HEAD
  slide { "band", title = "A band" },
=======
  slide { "band", title = "A strong band" },
>>>>>>> 3f2a91b
}
