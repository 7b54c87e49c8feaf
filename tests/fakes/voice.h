// A voice that keeps what it was to say, and tells what a test wants it to tell.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/reading/voice_seam.h"

namespace fakes {

class Voice final : public app::Voice {
public:
    std::vector<std::string> languages;   ///< asked for, in order
    std::vector<app::Utterance> waiting;  ///< to be said, and not stopped
    std::vector<std::string> said;        ///< everything that was ever begun with `say_next`
    bool still = false, rests = true;
    int step = 0, stops = 0, given_up = 0;
    std::vector<app::VoiceNews> news;

    void wake(const std::vector<std::string>& wanted) override {
        languages.insert(languages.end(), wanted.begin(), wanted.end());
        rests = false;
    }
    void say(const app::Utterance& utterance) override { waiting.push_back(utterance), rests = false; }
    void stop() override { waiting.clear(), still = false, ++stops; }
    void pause(bool now) override { still = now; }
    void volume(int now) override { step = now; }
    void rest() override { waiting.clear(), rests = true; }
    void give_up() override { rest(), ++given_up; }
    std::vector<app::VoiceNews> take() override { return std::exchange(news, {}); }

    /// The next one is heard from its beginning on.
    void begin() {
        if (waiting.empty()) throw std::runtime_error("nothing waits to be said");
        news.push_back({app::VoiceNews::Kind::began, waiting.front().id, {}});
        said.push_back(waiting.front().text);
    }
    /// … to its end.
    void end() {
        if (waiting.empty()) throw std::runtime_error("nothing is being said");
        news.push_back({app::VoiceNews::Kind::ended, waiting.front().id, {}});
        waiting.erase(waiting.begin());
    }
    std::vector<std::string> texts() const {
        std::vector<std::string> all;
        for (const auto& each : waiting) all.push_back(each.text);
        return all;
    }
};

}  // namespace fakes
