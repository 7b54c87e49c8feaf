// What set-up on the glass shows, as a plain value: one question a page. Its words stand in the program's languages. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace screen {

enum class SetUpQuestion {
    up,         ///< which side of the screen is on top
    size,       ///< by a bank card held on the glass
    emergency,  ///< the number to dial
    desk,       ///< what a warning says first
    name,       ///< of this kiosk
    pin,
    pin_again,
    key,      ///< a content key that lies on a stick
    stick,    ///< settings of another kiosk
    answers,  ///< all of them, before they are kept
    pull_plug,
};

/// The keys on the glass that are shown.
enum class SetUpKeys { small, capital, signs };

/// A language that the program speaks.
struct SetUpLanguage {
    std::string code, name;
    bool operator==(const SetUpLanguage&) const = default;
};

struct SetUpRow {
    std::string name;  ///< an English word of the program, or where it has none as it is
    std::string value;
    bool is_word = false;  ///< the value is one of the program's too, not what somebody typed
    bool operator==(const SetUpRow&) const = default;
};

/// A part of the kiosk that was looked at, and whether it works.
struct SetUpCheck {
    bool works = true;
    std::string part;  ///< a word of the program's, which is translated: "Sound"
    bool operator==(const SetUpCheck&) const = default;
};

struct SetUpView {
    SetUpQuestion question = SetUpQuestion::up;
    std::string language = "en";
    std::vector<SetUpLanguage> languages;  ///< to choose from; empty: not here
    bool first = false;                    ///< nothing lies before it: no way back
    bool again = false;                    ///< the kiosk is set up already; the way back from the first leads to it
    bool busy = false;                     ///< something is being done that must be waited for
    bool may_go_on = true;                 ///< an answer that can be used
    bool may_skip = false;
    std::string remark;  ///< English words of the program: what was wrong, or how something ended
    bool good = false;   ///< the remark is good news
    std::string told;    ///< for who mends it, in English: "kiosk.toml:3: …"
    std::string typed;   ///< so far; of a PIN nothing
    std::string stands;  ///< what holds while nothing is typed: an English word of the program, or a name
    std::size_t dots = 0;
    SetUpKeys keys = SetUpKeys::small;
    float card_px = 0;  ///< so wide is the drawn card, in pixels of the screen
    std::string key_number, key_file;
    std::vector<SetUpRow> rows;
    std::vector<SetUpCheck> checks;
    bool operator==(const SetUpView&) const = default;
};

/// A bank card, ISO/IEC 7810 ID-1.
inline constexpr float bank_card_mm = 85.60F, bank_card_high_mm = 53.98F;

}  // namespace screen
