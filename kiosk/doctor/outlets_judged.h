// What comes out of a kiosk besides its picture: sound, paper, counts. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "doctor/finding.h"

namespace doctor {

struct SoundFacts {
    bool wanted = true;                                  ///< speech.output is not off
    bool program = true;                                 ///< the voice could be begun
    bool sounds = false;                                 ///< a sound device took what it was given
    bool answered = true;                                ///< false: the device hangs
    std::vector<std::string> with_voice, without_voice;  ///< languages of the pack, by their own names
};

struct PrinterFacts {
    std::string address;  ///< empty: none is set
    bool program = true;  ///< what prints could be begun
    bool may_ask = true;  ///< false: it is another computer, and this process reaches none
    bool answers = false;
    std::string trouble;  ///< "it has no paper"; empty: none
};

struct CountsFacts {
    bool there = false;       ///< a file was begun
    base::Problems problems;  ///< of a look through all of it
    std::int64_t bytes = 0;
    int set_aside = 0;  ///< damaged files that lie beside it
};

Finding judge_sound(const SoundFacts& facts);
Finding judge_printer(const PrinterFacts& facts);
Finding judge_counts(const CountsFacts& facts);

}  // namespace doctor
