// The recordings of a pack as the kiosk plays them: found and read once, on a thread of their own, so that no touch waits for a disk. UI thread.
#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "app/reading/recorded_words.h"
#include "flow/session.h"

namespace commands {

class Recordings {
public:
    explicit Recordings(std::filesystem::path pack);

    /// Of the slide shown; without a file: there is none, it is not known yet, or its words are others today.
    app::Recording of(const flow::State& state, flow::World& world);

    /// Of any slide in this language, as far as is known.
    bool any_in(const std::string& language);

private:
    bool is_known();

    struct Known {
        std::string file;
        std::optional<std::string> words;  ///< nothing: nobody wrote them down
    };
    using Key = std::tuple<std::string, std::string, std::string>;  ///< flow, slide, language
    using All = std::map<Key, Known>;

    std::future<All> coming_;
    All all_;
};

}  // namespace commands
