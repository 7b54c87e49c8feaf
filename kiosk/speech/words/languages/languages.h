// The tables of words, one a file. Pure; any thread.
#pragma once

#include "speech/words/vocabulary.h"

namespace speech {

const Vocabulary& arabic();
const Vocabulary& chinese();
const Vocabulary& english();
const Vocabulary& french();
const Vocabulary& german();
const Vocabulary& portuguese();
const Vocabulary& spanish();
const Vocabulary& turkish();
const Vocabulary& vietnamese();

}  // namespace speech
