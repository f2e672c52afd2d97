// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/problem_service.h"

#include <QListWidget>

namespace otklik {

/// Appeals that may have one cause with others, each with what speaks for it and a mark. Those that surely have are
/// marked to begin with; Space puts a mark on or off, Ctrl+A marks all, Ctrl+Shift+A none.
class AlikeList final : public QListWidget {
    Q_OBJECT
public:
    explicit AlikeList(QWidget *parent = nullptr);

    void setAlike(const std::vector<Alike> &alike);
    std::vector<AppealId> marked() const;

    /// "words alike 87 %, same place"
    static QString words(const Likeness &likeness);

    bool handleKey(const QKeyEvent *event); ///< Ctrl+A and Ctrl+Shift+A, on any layout

signals:
    void marksChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void markAll(bool isMarked);

    std::vector<AppealId> m_ids; ///< by row
};

} // namespace otklik
