{\rtf1\ansi\ansicpg1252\cocoartf2513
\f0\fs24 return flow \{ title = "Heel pain",\
  slide \{ "band", title = "A band" \},\
\}
}
