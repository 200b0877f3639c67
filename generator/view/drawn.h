// What templates have made of a shared piece, so that a row which stands in many lists is drawn once and copied afterwards.
#pragma once

#include <atomic>
#include <string>

namespace kept::view {

// Many threads may draw a piece at once: all draw the same, and what the first of them keeps stays.
class Drawn {
 public:
  Drawn() = default;
  Drawn(const Drawn&) = delete;
  ~Drawn() {
    for (const Form* form = first_.load(std::memory_order_relaxed); form;) {
      const Form* next = form->next;
      delete form;
      form = next;
    }
  }

  // At that place of the templates, with `\x01` for the way back to the root, as in Markup; nullptr: not drawn there yet.
  const std::string* at(const void* place) const {
    for (const Form* form = first_.load(std::memory_order_acquire); form; form = form->next)
      if (form->place == place) return &form->html;
    return nullptr;
  }

  bool any() const { return first_.load(std::memory_order_acquire) != nullptr; }

  void keep(const void* place, std::string html) const {
    auto* form = new Form{place, std::move(html), first_.load(std::memory_order_acquire)};
    do {
      for (const Form* other = form->next; other; other = other->next)
        if (other->place == place) return delete form;
    } while (!first_.compare_exchange_weak(form->next, form, std::memory_order_acq_rel));
  }

 private:
  struct Form {
    const void* place;
    std::string html;
    const Form* next;
  };
  mutable std::atomic<const Form*> first_ = nullptr;
};

}  // namespace kept::view
