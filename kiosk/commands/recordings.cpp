#include "commands/recordings.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "pack/sounds.h"

namespace commands {

Recordings::Recordings(std::filesystem::path pack)
    : coming_(std::async(std::launch::async, [pack = std::move(pack)] {
          constexpr std::size_t most = 10'000;
          All all;
          for (const auto& sound : pack::sounds_in(pack, most).sounds)
              all.try_emplace({sound.flow, sound.slide, sound.language},
                              Known{(pack / sound.file).string(), pack::recorded_words(pack, sound)});
          return all;
      })) {}

app::Recording Recordings::of(const flow::State& state, flow::World& world) {
    if (!is_known()) return {};
    const auto& place = state.place();
    const auto found = all_.find({place.flow, place.slide, state.settings.language});
    if (found == all_.end()) return {};
    const auto shown = flow::shown(state, world);
    if (!shown.slide) return {};
    const auto& [file, words] = found->second;
    auto today = pack::words_to_record(*shown.slide);
    if (words && pack::difference(*words, today)) return {};
    return {file, std::move(today)};
}

bool Recordings::any_in(const std::string& language) {
    return is_known() &&
           std::any_of(all_.begin(), all_.end(), [&](const auto& each) { return std::get<2>(each.first) == language; });
}

bool Recordings::is_known() {
    if (!coming_.valid()) return true;
    if (coming_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    all_ = coming_.get();
    return true;
}

}  // namespace commands
