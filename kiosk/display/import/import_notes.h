// What became of a drawing on its way into the pack, in words for its author. Inside display only; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace display {

class ImportNotes {
public:
    /// Once, however often it happens.
    void lost(std::string what) { add(lost_, std::move(what)); }
    void changed(std::string what) { add(changed_, std::move(what)); }
    /// "2 hidden shapes": counted, and told together.
    void lost_one_of(const std::string& one, const std::string& many) { ++counts_[{one, many}]; }

    /// What is missing in the drawing now.
    std::vector<std::string> all_lost() const {
        std::vector<std::string> all = lost_;
        for (const auto& [names, count] : counts_)
            all.push_back(count == 1 ? "1 " + names.first : std::to_string(count) + " " + names.second);
        return all;
    }
    const std::vector<std::string>& all_changed() const { return changed_; }

private:
    static void add(std::vector<std::string>& to, std::string what) {
        for (const auto& told : to)
            if (told == what) return;
        to.push_back(std::move(what));
    }
    std::vector<std::string> lost_, changed_;
    std::map<std::pair<std::string, std::string>, int> counts_;
};

}  // namespace display
