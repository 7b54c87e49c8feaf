-- expect: 5: keep one of the two versions
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = [[It runs
<<<<<<< HEAD
to your toes.
=======
to your heel.
>>>>>>> main
]] },
}
