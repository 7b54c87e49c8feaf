#include "check/drawing_faults.h"

#include <algorithm>

namespace check {

void DrawingFaults::add(base::Problem problem, const std::string& kind, std::string place) {
    const auto key = std::make_pair(problem.file, kind);
    auto& places = told_.try_emplace(key, Told{std::move(problem), {}}).first->second.places;
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
}

void DrawingFaults::join(DrawingFaults&& later) {
    for (auto& [key, told] : later.told_)
        for (auto& place : told.places) add(told.problem, key.second, std::move(place));
    later.told_.clear();
}

void DrawingFaults::tell(Findings& findings) {
    constexpr std::size_t most_places = 6;
    for (auto& [key, told] : told_) {
        const std::size_t named = std::min<std::size_t>(told.places.size(), most_places);
        std::string places = told.places.front();
        for (std::size_t i = 1; i < named; ++i) places += ", " + told.places[i];
        if (named < told.places.size()) places += " and " + std::to_string(told.places.size() - named) + " more";
        told.problem.what += " (" + places + (told.places.size() == 1 ? " shows it)" : " show it)");
        findings.add(std::move(told.problem));
    }
    told_.clear();
}

}  // namespace check
