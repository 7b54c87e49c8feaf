// What the kiosk and the process that speaks for it write to each other: lines of words with tabs between them. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/reading/voice_seam.h"

namespace app {

struct Stop {};
struct Pause {
    bool still = true;
};
struct Volume {
    int step = 3;
};
/// Which of these have a voice is asked.
struct Languages {
    std::vector<std::string> codes;
};
using VoiceOrder = std::variant<Utterance, Stop, Pause, Volume, Languages>;

/// A line without its end. Tabs and line ends of a text become blanks.
std::string line_of(const VoiceOrder& order);
std::string line_of(const VoiceNews& news);

/// Nothing: the line means nothing.
std::optional<VoiceOrder> order_of(std::string_view line);
std::optional<VoiceNews> news_of(std::string_view line);

}  // namespace app
