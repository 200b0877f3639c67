// A page to be made, and a page made: where it stands, which template draws it, and its view with the type left behind.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "view/page.h"

namespace kept::view {

// A template asks for it by shape.
struct Made {
  const Shape* shape = nullptr;
  std::shared_ptr<const void> root;
};

template <class P>
Made made(Root<P> root) {
  return {&shape_of<Root<P>>, std::make_shared<const Root<P>>(std::move(root))};
}

struct PagePlan {
  std::string path;                // `commitments/tha-mou-atd/index.html`
  std::string_view template_name;  // `commitment.html`
  std::function<Made()> make;
  bool anywhere = false;           // shown at addresses of any depth: 404
  std::string folder = {};         // of its language, with which the path begins: nothing, or `th/`
};

// A template that pages are drawn with, and the shape of what it is given.
struct TemplateUse {
  std::string_view name;
  const Shape* root;
};

}  // namespace kept::view
