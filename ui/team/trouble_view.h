// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFrame>

namespace otklik {

class PlainLabel;

/// What stands between this desk and the hub, large enough not to be overlooked: what happened, what is safe, what to
/// do. There is nothing to press that goes on in spite of it.
class TroubleView final : public QFrame {
    Q_OBJECT
public:
    explicit TroubleView(QWidget *parent = nullptr);

    void show(const Error &error); ///< `details` are shown small, for the administrator
    void clear(); ///< and hides
    QString text() const;

private:
    PlainLabel *m_title;
    PlainLabel *m_text;
    PlainLabel *m_details;
};

} // namespace otklik
