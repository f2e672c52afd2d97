// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace otklik {

/// A value that can be changed: shown plain, wrapped, pressed by a click, Enter or the space bar.
class ValueButton final : public QPushButton {
    Q_OBJECT
public:
    static constexpr int kPadding = 4; ///< pixels, left and right of the value

    explicit ValueButton(QWidget *parent = nullptr);

    /// `isStated` is false for «not stated», which is dimmed.
    void setValue(const QString &value, bool isStated = true);
    const QString &value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_value;
    bool m_isStated = true;
};

} // namespace otklik
